"""What a figure may be that is more than an amount.

``ranks`` and ``votes``, ``ratios`` and ``multiples`` are looked for sooner than an amount is; two amounts may then make
one of the ``ranges``, and either may be one of the ``ages``.
"""
