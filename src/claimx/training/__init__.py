"""Labelled articles -> a model folder: the extra ``train``, and the only door to torch and scikit-learn.

``train`` goes from the first file to the seal, and is the place to begin; ``commands`` calls it. What is asked, in this
order:

- what is known of which sentences: the ``data`` of a run are ``gold`` (of figures ``quantities``, of speakers
  ``assertions``), ``filed`` as records, and articles that are ``unlabelled``, of which ``synthesis`` makes more;
  ``splits`` says which outlets are held out;
- what is learnt of them: ``lessons`` takes the labels of the ``examples``, what ``teachers`` said of them (``teach``
  has them say it), or has larger encoders imitated (``imitate``) on articles that a writer varies (``rewrite``);
- how: ``fit`` is the whole run, at its ``rates`` and with its ``progress`` to look at, over one of the ``encoders``,
  whose ``reading`` of windows becomes a number a sentence, or over one that shipped, which ``thaw`` makes trainable
  again;
- what ships: ``export`` writes the weights as a graph and makes it small and fast, by steps that share ``graph``
  (``smooth``, ``outliers``, ``embeddings``, ``norms``); ``parity`` says whether it still says the same;
- what its numbers mean: ``calibrate`` finds probabilities and thresholds;
- how right it is: ``evaluate``, by the ``metrics``, beside the ``baseline``, with ``pictures``, in the ``context``
  of what nobody labelled; ``curve`` asks what more articles would buy, ``usual`` keeps how its claims look, ``facts``
  how it was made, and ``card`` writes all of it down;
- who says it, and how surely: ``layer`` trains a ``ladder`` beside the encoder by what annotators said (``told``), and
  ``graft`` lets the graph that ships say it too, ``aside`` until all of it is there;
- how often that is right: ``assertion_scores``;
- whether it takes the place of the one in force: ``promote``, if it passes the ``gate``.

The model of sentence boundaries has a way of its own: ``segmenter``, from a ``treebank``.
"""
