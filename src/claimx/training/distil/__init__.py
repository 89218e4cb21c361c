"""What larger encoders say, and how a small one learns it (distillation: Hinton et al., 2015).

Two ways: ``teach`` has a larger encoder say three numbers of every sentence, once, which ``teachers`` write down, read
and blend with labels; or ``imitate`` asks the larger ones about every window anew, in articles that ``rewrite`` varies.
``synthesis`` has a language model write more articles to be heard.
"""
