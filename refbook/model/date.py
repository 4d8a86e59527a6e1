"""Dates as bibliographies have them: partial, uncertain, ranges, seasons, or just words.

Sources: EDTF (ISO 8601-2:2019, Annex A) levels 0 and 1; CSL-JSON schema, `date-variable`.
"""
