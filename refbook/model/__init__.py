"""The ground floor: what references are, as frozen values. No input or output happens here.

Each file holds one idea; `refbook` re-exports what users need.
"""
