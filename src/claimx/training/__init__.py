"""Labelled articles -> a model folder: the extra ``train``, and the only door to torch and scikit-learn.

``train`` goes from the first file to the seal, and is the place to begin; ``commands`` calls it. Beside it stand the
other runs: ``train_assertions`` adds what tells who says it, and how surely, ``curve`` asks what more articles would
buy, and ``segmenter`` makes the model of sentence boundaries, from a treebank. ``lessons`` says which recipe and which
targets a run is meant to have. They are made of packages, lower ones first, of which none knows those behind it:

- ``data``: what is known of which sentences, which outlets are held out, and the windows that articles are cut into;
- ``evaluate``: what the numbers of a model mean, and how right it is;
- ``encoders``: what is fine-tuned, and what it says of windows;
- ``export``: the weights as a small, fast graph, and back again;
- ``fit``: the training run, and its recipe;
- ``distil``: what larger encoders say, and how a small one learns it;
- ``assertions``: who says it, and how surely: what annotators said, and how often it is told so;
- ``release``: what a finished model brings along, and whether it takes the place of the one in force.
"""
