"""A graph into a SPARQL 1.1 server elsewhere: all of it, or what has changed since the last time.

    target      where to, by SPARQL Update or by the Graph Store Protocol
    sender      requests to it, tried again where that may help
    record      what is there already, as far as we were told; kept between runs
    publishing  source and record -> what to send, step by step; a run that is killed goes on where it was

Every step may be done twice without harm, so a step that was under way when a run was killed is done again.
"""

from kg.publish.publishing import Published, publish
from kg.publish.target import Target

__all__ = ["Published", "Target", "publish"]
