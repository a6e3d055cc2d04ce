"""Pages to look at: `network.html` (who met whom, and who says so), `report.html` (what each article gave), and a whole site.

The first two are one file each; a site is a folder: overview, network, timeline, a reader for each article, a dossier for each thing.
All open from disk without a network, under a strict Content-Security-Policy, with the same bytes for the same input. A view takes a
graph or records and gives text; it knows no store and writes no file.
"""

from kg.views.highlight import marked
from kg.views.network import network_page
from kg.views.report import report_page
from kg.views.site import site_files

__all__ = ["marked", "network_page", "report_page", "site_files"]
