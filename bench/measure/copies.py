"""Many stories out of few: copies of the published stories' rows, each under new
ids, with the approvals, grants and decisions that belong to them. Nothing is
faked: what may be shown is decided by the same rules over the same kind of rows."""

import secrets
import sqlite3

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


def new_id():
    value = secrets.randbits(128)
    return "".join(ALPHABET[(value >> shift) & 31] for shift in range(125, -1, -5))


def rows(db, table, where, value):
    found = db.execute(f"SELECT * FROM {table} WHERE {where} = ?", (value,))
    names = [column[0] for column in found.description]
    return [dict(zip(names, row)) for row in found]


def insert(db, table, row):
    places = ", ".join("?" * len(row))
    db.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places})", tuple(row.values()))


def copy(db, story, number):
    """One more story like this one; its address."""
    own = new_id()
    slug = f"{story['slug']}-{number}"
    insert(db, "stories", {**story, "id": own, "slug": slug})
    versions = {}
    for version in rows(db, "story_versions", "story_id", story["id"]):
        versions[version["id"]] = new_id()
        insert(db, "story_versions", {**version, "id": versions[version["id"]], "story_id": own, "translated_from": None})
    for public in rows(db, "story_public", "story_id", story["id"]):
        insert(db, "story_public", {**public, "story_id": own, "version_id": versions[public["version_id"]]})
    for approval in rows(db, "approvals", "work_id", story["id"]):
        version = versions.get(approval["version_id"])
        if version:
            insert(db, "approvals", {**approval, "work_id": own, "version_id": version})
    for table in ("grants", "risk_decisions"):
        for row in rows(db, table, "work_id", story["id"]):
            insert(db, table, {**row, "id": new_id(), "work_id": own})
    return slug


def grow(file, total, public):
    """Copies the public stories until there are so many; the slugs of all."""
    db = sqlite3.connect(file)
    models = [story for slug in public for story in rows(db, "stories", "slug", slug)]
    if not models:
        raise SystemExit("the model campaign has no public story to copy")
    slugs = [story["slug"] for story in models]
    for number in range(max(0, total - len(models))):
        slugs.append(copy(db, models[number % len(models)], number))
    db.execute("ANALYZE")
    db.commit()
    db.close()
    return slugs
