"""Time in milliseconds how soon a fresh process has judged its first job: from the first import to the verdict.

With ``parameters`` it is the parameters alone, which need Pydantic only. Otherwise it is the job, for which upstream's
package is imported.
"""

from time import perf_counter

start = perf_counter()

import json  # noqa: E402
import sys  # noqa: E402

from pydantic_models import CutoutParameters, job_model  # noqa: E402

if sys.argv[1] == "parameters":
    CutoutParameters.model_validate(json.loads(sys.argv[2])["json_parameters"])
else:
    job_model().model_validate(json.loads(sys.argv[2]))
print((perf_counter() - start) * 1000)
