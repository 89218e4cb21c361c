"""Labelled articles -> a model folder: the extra ``train``, and the only door to torch and scikit-learn."""
