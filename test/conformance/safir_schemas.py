"""Write the schemas of upstream's own models, as the release that is installed has them.

``safir_schemas.py MODEL…`` writes a line ``{"validation": …, "serialization": …}`` for each model of ``safir.uws``, or
``null`` where this release has no such model.
"""

from __future__ import annotations

import json
import sys
import warnings

import safir.uws

warnings.simplefilter("ignore")

for name in sys.argv[1:]:
    model = getattr(safir.uws, name, None)
    modes = ("validation", "serialization")
    print(json.dumps(model and {mode: model.model_json_schema(mode=mode) for mode in modes}))
