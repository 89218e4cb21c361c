"""The contract: what each line holds, in every version that was ever published, and how readers name its columns.

``generate`` makes a JSON Schema of each record; those of every version are ``published``, and ``changes`` says which
part of the version a difference raises. ``columns`` reads a schema as columns, of which ``readers`` makes what DuckDB,
Arrow, Polars and Hugging Face datasets want to be told.
"""
