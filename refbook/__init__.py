"""refbook: references as typed values, checked, and cited in any style."""
