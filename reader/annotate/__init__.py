"""Article → annotated article: names, who is who, and moves, each layer a plain function."""

import os

# The products of matrices here are too small to share out: a second thread would only wait, and take its
# processor from another article.  Numpy reads this when it is first imported, which is below here.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
