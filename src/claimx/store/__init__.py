"""Where results go: JSONL files today, written so that a crash loses and doubles nothing.

What happens to a page, in this order:

- its bytes, and later its answer, are kept in the ``spool`` until they are recorded;
- that it is known, planned and answered is remembered in the ``ledger``, which tells the order of its own modules;
- a batch that is answered, as all before it are, is written and recorded: ``settle``, in ``files`` that are whole or
  absent;
- many small files of a day become one: ``compact``;
- what was left aside by those who were killed goes: ``sweep``;
- whether files and ledger agree can be asked at any time, ``inspect``; where they do not, and there is no copy of what
  was recorded, the files count as they are by order: ``accept``.
"""
