"""Pages to look at: `network.html` (who met whom, and who says so) and `report.html` (what each article gave).

Each page is one file that opens from disk without a network, under a strict Content-Security-Policy, with the same bytes
for the same input. A view takes a graph or records and gives text; it knows no store and writes no file.
"""

from kg.views.network import network_page
from kg.views.report import report_page
from kg.views.site import site_files

__all__ = ["network_page", "report_page", "site_files"]
