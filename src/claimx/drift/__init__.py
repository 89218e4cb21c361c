"""Does what comes in, and what is said of it, still look like what the model was measured on?

``watch`` is the place to begin. ``folder`` finds articles and their claims in an output folder, ``observed`` counts
them (``words`` says how many words the vocabulary holds), ``reference`` keeps what was counted on the articles that a
model was evaluated on (``drift.json`` in its folder, figures only), ``compared`` sets one beside the other and knows
the limits; ``table`` and ``picture`` show both.

Only claims are compared with claims: sentences that claim nothing are not kept, and scoring all articles again would
cost as much as the run did. A model that has begun to claim too little, or too much, is seen all the same, for claims
are counted by the length of the text.
"""
