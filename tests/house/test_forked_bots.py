"""The bots of fault tests are forked from a process that has imported everything. multiprocessing says nothing when
that process cannot import a module; then each bot imports everything itself, and the tests take minutes longer.
"""

import sys
from multiprocessing.connection import Connection

from tests.support.bot_process import PREPARED, forking


def test_each_forked_process_has_what_was_imported_before() -> None:
    receiver, sender = forking.Pipe(duplex=False)
    process = forking.Process(target=tell_imported, args=(sender,))
    process.start()
    sender.close()
    assert set(PREPARED) <= receiver.recv()
    process.join()


def tell_imported(sender: Connection) -> None:
    sender.send(set(sys.modules))
