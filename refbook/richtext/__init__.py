"""richtext"""
