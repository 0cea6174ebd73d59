"""Cone searches, as people ask for them."""

from __future__ import annotations

from .models import ConeSearchParameters

MODEL = ConeSearchParameters

INSTANCES: dict[str, ConeSearchParameters] = {
    "extended-chandra-deep-field-south": ConeSearchParameters(
        catalog="dp1.Object",
        ra=53.13,
        dec=-28.1,
        radius=0.25,
    ),
    "m31-nearest": ConeSearchParameters(
        catalog="gaiadr3.gaia_source",
        ra=10.684708,
        dec=41.26875,
        radius=0.0013888888888888889,
        max_records=1,
        nearest_first=True,
    ),
    "barnards-star-now": ConeSearchParameters(
        catalog="gaiadr3.gaia_source",
        ra=269.452076,
        dec=4.693391,
        radius=0.01,
        max_records=50,
        verbosity=3,
        epoch=2026.5,
    ),
    "columns-only": ConeSearchParameters(
        catalog="dp1.ForcedSource",
        ra=0.0,
        dec=-90.0,
        radius=10.0,
        max_records=0,
        verbosity=1,
    ),
}
