"""The times that a sentence names, and of which of them a figure speaks.

``spoken`` finds them all: dates, written as in the ``calendar``, and ``spans``. As much of them as is said ``dates``
writes in ISO 8601, and ``relative`` the rest, by the day of the article. ``periods`` tell which of them is a figure's.
"""
