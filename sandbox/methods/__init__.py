"""The methods of the Bot API that are built: a table from aiogram's model to the function that does it.

Functions take the world and a validated call, and return what `result` will be.
"""
