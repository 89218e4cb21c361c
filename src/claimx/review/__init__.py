"""What is worth a person's minute, to Label Studio and back into gold.

``sample`` takes articles of an output folder, ``asked`` makes a ``question`` of each of their sentences, ``worth``
says what is telling about it, ``pick`` chooses among them, ``tasks`` writes them for Label Studio. ``answers`` reads
what came back, ``keep`` lays it into a folder of gold, and ``rightness`` counts how often the model was right.
"""
