"""A store over HTTP: SPARQL 1.1 Protocol, Graph Store Protocol, a page for each thing; read-only unless told otherwise.

The server never touches a store itself. Worker processes do, so that a query that runs too long, eats too much or brings the engine
down is ended with its process, while others are answered. Readers have a snapshot of the store each; one writer has the store.

    app         the routes, as one ASGI callable           settings    what a server allows
    protocol    a request -> what it asks for              formats     media types, and which of them a client wants
    endpoints, graphstore, pages, documents                requests -> jobs -> responses
    pool        worker processes, their limits             worker      such a process; `jobs` are what it can do
    snapshots   where readers read while one writes        guard       what a text may not ask the engine to do
    safety      headers, hosts, tokens, the access log     run         uvicorn around it all

Import from the module that you mean: a worker loads no web server.
"""
