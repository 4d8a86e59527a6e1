"""refparse"""
