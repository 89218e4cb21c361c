"""What a run says to people: sentences, colours, pictures. Nothing here decides anything.

What people see, in this order:

- while a run goes on, and at its end: ``account``, whose last sentence is ``summary``; ``lastrun`` keeps the counts;
- one article in the terminal, its claims marked: ``terminal``;
- a folder as one HTML file: ``page``, of what ``kept`` finds in the files that ``listed`` gives (their ``lines``, read
  only where they are shown). The numbers are those of ``tally``, drawn by ``charts``; ``embed`` packs the articles,
  ``figures`` says of a figure what was read, ``thresholds`` from where on a label is given, and ``meanings`` in a few
  words what each label is.
"""
