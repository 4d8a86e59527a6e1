"""Given names that are seldom surnames, to tell "Fiori Antonio" from "Antonio Fiori".

A table of evidence, not a register: of a name that is missing nothing is said. Names that are common as both
(Martin, William, Olivier, Friedrich) are left out on purpose.
"""

from __future__ import annotations

from typing import Final

_ITALIAN: Final = """
Alessandra Alessandro Alessia Alessio Andrea Antonella Antonio Barbara Beatrice Camilla Carla Caterina
Cecilia Chiara Claudia Claudio Cristina Daniela Daniele Davide Elena Eleonora Elisa Elisabetta Emanuela
Emanuele Enrico Fabio Fabrizio Federica Federico Filippo Francesca Francesco Gabriella Giacomo Gianluca
Gianni Giorgia Giorgio Giovanna Giulia Giulio Giuseppe Ilaria Laura Lorenza Luca Lucia Luigi Manuela
Marcello Margherita Mariangela Massimo Matteo Maurizio Michele Monica Nicoletta Paola Paolo Pietro Raffaele
Raffaella Riccardo Roberta Roberto Salvatore Sandro Sara Serena Silvia Simona Sofia Stefania Stefano Susanna
Umberto Valentina Vincenzo
"""

_OTHERS: Final = """
Abigail Adriana Agathe Ainhoa Alejandra Alejandro Alexandra Amanda Amélie Angelika Annegret Annette António
Astrid Aurélie Beatriz Birgit Brigitte Béatrice Caetana Carmen Caroline Catarina Christiane Christina
Christine Christoph Christophe Clémence Concepción Consuelo Céline Dagmar Deborah Delphine Diana Dieter
Eduarda Elizabeth Elke Enrique Esperanza Fernanda Françoise Frédéric Gabriele Geneviève Gillian Gisela
Gonçalo Guillermo Günter Günther Hannelore Hans-Peter Heike Helen Helga Helmut Hélène Ingeborg Ingrid
Inmaculada Inés Inês Isabelle Jacqueline Jean-Pierre Jennifer Jessica Joana Joaquín Johannes Josefina Juana
Judith Julia Juliette Jérôme Jürgen Karl-Heinz Katharina Katherine Katrin Klaus Leticia Liselotte Luísa
Madeleine Mafalda Manfred Margaret Margarida Martha Mary María Mathieu Mathilde Matthias Megan Melissa
Monika Monique Montserrat Nathalie Olivia Pablo Pamela Pascale Patricia Petra Rachel Raquel Rebecca Renate
Ricardo Rocío Rüdiger Sabine Samantha Sarah Silke Solange Sophie Stefan Stephanie Stéphane Susanne Sylvie
Sébastien Sérgio Teresa Thibault Thérèse Tiago Ulrike Ursula Uwe Verónica Victoria Véronique Waltraud
Wolfgang Álvaro Élisabeth Émilie
"""

ITALIAN_GIVEN_NAMES: Final = frozenset(_ITALIAN.split())
"""Italian given names: Italy is where lists put the surname first without a comma."""

GIVEN_NAMES: Final = ITALIAN_GIVEN_NAMES | frozenset(_OTHERS.split())
"""Given names of six languages."""
