/// The Python program that takes the tables out of a Word document, each as a sheet, in the way of `SheetScript`.
///
/// Only the standard library reads it, part by part; a document type, which could bring entities, stops it.
enum DocumentScript {
    /// The part of a document that holds its text.
    static let part = "word/document.xml"

    static let text = #"""
        import sys, zipfile, zlib
        from xml.parsers import expat

        MOST_ROWS, MOST_COLUMNS, LONGEST = (int(word) for word in sys.argv[2:5])
        MOST_BYTES = 64 << 20
        out, rows, row, cell = [], [], [], []
        depth = tables = span = 0
        inside = False

        def stop(word):
            print(word, file=sys.stderr)
            sys.exit(3)

        def clean(parts):
            text = "".join(letter for letter in "".join(parts).strip() if letter not in "\x00\x1d\x1e\x1f")
            return text if len(text) <= LONGEST else stop("cell")

        def word(name):
            space, _, local = name.rpartition(" ")
            return local if "wordprocessingml" in space else ""

        def number(facts, least):
            found = [value for name, value in facts.items() if word(name) == "val"]
            return max(least, min(int(found[0]), MOST_COLUMNS)) if found else least

        def start(name, facts):
            global depth, rows, row, cell, span, inside
            name = word(name)
            if name == "tbl":
                depth += 1
                if depth == 1: rows = []
            elif name == "t": inside = True
            elif name in ("tab", "br"): cell.append(" ")
            elif depth != 1: return
            elif name == "tr": row = []
            elif name == "gridBefore": row += [""] * number(facts, 0)
            elif name == "tc": cell, span = [], 1
            elif name == "gridSpan": span = number(facts, 1)

        def end(name):
            global depth, tables, inside
            name = word(name)
            if name == "t": inside = False
            elif name == "p": cell.append("\n")
            elif depth == 1 and name == "tc": row.extend([clean(cell)] + [""] * (span - 1))
            elif depth == 1 and name == "tr":
                rows.append(row)
                if len(row) > MOST_COLUMNS: stop("columns")
                if len(rows) > MOST_ROWS: stop("rows")
            elif name == "tbl":
                depth -= 1
                if depth == 0 and rows:
                    tables += 1
                    out.append("Таблица %d\x1e" % tables)
                    out.extend("\x1f".join(one) + "\x1e" for one in rows)
                    out.append("\x1d")

        try:
            with zipfile.ZipFile(sys.argv[1]).open("word/document.xml") as file:
                data = file.read(MOST_BYTES + 1)
            if len(data) > MOST_BYTES: stop("broken")
            parser = expat.ParserCreate(namespace_separator=" ")
            parser.StartElementHandler, parser.EndElementHandler = start, end
            parser.CharacterDataHandler = lambda text: cell.append(text) if inside and depth else None
            parser.StartDoctypeDeclHandler = lambda *facts: stop("broken")
            parser.Parse(data, True)
            if not out: stop("tables")
            sys.stdout.buffer.write("".join(out).encode("utf-8", "replace"))
        except (zipfile.BadZipFile, zlib.error, expat.ExpatError, KeyError, ValueError, OSError, RuntimeError):
            stop("broken")
        """#
}
