"""What a finished model brings along, and whether it takes the place of the one in force.

``facts`` keep how it was made, ``usual`` how its claims look, and ``card`` writes all of it down; a folder gets other
weights ``aside`` until all of them are there. ``parity`` keeps what the trained weights said, and asks whether what
ships says the same. ``promote`` puts a candidate in force, if it passes the ``gate``.
"""
