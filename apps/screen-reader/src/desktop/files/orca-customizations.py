import orca.debug
import orca.settings

# Otherwise the log lags behind by a block.
if orca.debug.debugFile:
    orca.debug.debugFile.reconfigure(line_buffering=True)

# Without the echo of each key and the reading of the whole page as soon as it is loaded, Orca says
# only what the page and the customer's keys cause.
orca.settings.enableKeyEcho = False
orca.settings.sayAllOnLoad = False
