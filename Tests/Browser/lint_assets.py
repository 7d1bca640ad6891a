"""Holds the pages' styles and scripts to their floor: Chrome 109, ES2022, contrast, sizes, and nothing foreign."""
import gzip
import itertools
import math
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from tally import Tally

WEB = pathlib.Path(__file__).resolve().parents[2] / "Sources" / "Web"
STYLES = {path.name: path.read_text() for path in sorted((WEB / "Styles").glob("*.css"))}
SCRIPTS = {path.name: path.read_text() for path in sorted((WEB / "Scripts").glob("*.js"))}
LAYERS = "@layer reset, tokens, base, layout, components, pages, print, user;"
KB = 1024
# Pairs that text stands in: colour, the surfaces under it, the least ratio.
TEXT = [(ink, ["bg", "surface", "sunken"], 4.5) for ink in ["ink", "ink-2", "ink-3", "m5", "m4", "m3", "m2", "point"]]
TEXT += [("accent", ["bg", "surface", "accent-soft"], 4.5)]
TEXT += [("on-accent", ["accent", "focus"], 4.5), ("ink", ["accent-soft"], 4.5)]
TEXT += [(kind, ["bg", "surface", f"{kind}-soft"], 4.5) for kind in ["ok", "warn", "err"]]
TEXT += [(f"heat-{mark}-ink", [f"heat-{mark}"], 4.5) for mark in "5432"]
# What eyes that lack one of the three cones see, of linear red, green and blue (Machado and others, 2009).
EYES = {
    "protan": [(0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)],
    "deutan": [(0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)],
    "tritan": [(1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)],
}
OKLAB = [
    [(0.4122214708, 0.5363325363, 0.0514459929), (0.2119034982, 0.6806995451, 0.1073969566),
     (0.0883024619, 0.2817188376, 0.6299787005)],
    [(0.2104542553, 0.7936177850, -0.0040720468), (1.9779984951, -2.4285922050, 0.4505937099),
     (0.0259040371, 0.7827717662, -0.8086757660)],
]
SHAPES = [("line-strong", ["bg", "surface", "sunken"], 3.0), ("focus", ["bg", "surface", "accent-soft"], 3.0)]


def linear(colour):
    channels = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    return [each / 12.92 if each <= 0.03928 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]


def luminance(colour):
    return times([(0.2126, 0.7152, 0.0722)], linear(colour))[0]


def times(matrix, vector):
    return [sum(one * other for one, other in zip(row, vector)) for row in matrix]


def seen(colour, eye):
    """A colour as such an eye sees it, in OKLab, times a hundred."""
    cones = times(OKLAB[0], [min(max(each, 0), 1) for each in times(EYES[eye], linear(colour))])
    return [each * 100 for each in times(OKLAB[1], [each ** (1 / 3) for each in cones])]


def contrast(one, other):
    light, dark = sorted([luminance(one), luminance(other)], reverse=True)
    return (light + 0.05) / (dark + 0.05)


def themes():
    """The colour tokens as each theme sets them: light, dark by the system, dark by choice."""
    source = STYLES["tokens.css"]
    blocks = re.findall(r"(:root[^{]*)\{([^{}]*--bg[^{}]*)\}", source)
    assert len(blocks) == 3, "the three themes are not where they were"
    return [dict(re.findall(r"--([\w-]+):\s*(#[0-9A-Fa-f]{6})", body)) for _, body in blocks]


def bare(text):
    """Code without comments and strings."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    return re.sub(r'"(\\.|[^"\\\n])*"|(?<!:)//[^\n]*', '""', text)


def zipped(texts):
    return len(gzip.compress("\n".join(texts).encode(), 9))


def served(text):
    """A script as the server joins it: without imports, comments and indents."""
    text = re.sub(r"^ *(/\*\*.*?\*/|//[^\n]*)$", "", text, flags=re.S | re.M)
    text = re.sub(r"^import [^;]*;$", "", text, flags=re.M)
    return re.sub(r"\n\s*", "\n", text)


def served_style(text):
    """A sheet as the server joins it: without the order of layers, comments on lines of their own and indents."""
    text = re.sub(r"^ */\*.*?\*/$", "", text.replace(LAYERS, ""), flags=re.S | re.M)
    return re.sub(r"\n\s*", "\n", text)


def reachable(name, seen=()):
    """A page's entry and everything it imports, each once, in the order of need."""
    order = list(seen)
    for each in re.findall(r'^import .* from "\./([\w-]+\.js)";$', SCRIPTS[name], flags=re.M):
        if each not in order:
            order = reachable(each, order)
    return [*order, name] if name not in order else order


def expect_none(found):
    assert not found, "; ".join(found)


def check_floor(tally):
    newer = r"okl(?:ch|ab)\(|color-mix\(|light-dark\(|@scope|@starting-style|subgrid|anchor-name|:popover|text-wrap:"
    with tally.check("styles stay on the floor of Chrome 109"):
        expect_none([f"{name}: {hit}" for name, text in STYLES.items() for hit in re.findall(newer, bare(text))])
    with tally.check("styles do not nest rules"):
        for name, text in STYLES.items():
            rules = re.sub(r"@(media|layer|supports|page|keyframes)[^{;]*\{", "@{", bare(text))
            stack = []
            for match in re.finditer(r"(@)?\{|\}", rules):
                if match.group() == "}":
                    stack.pop()
                else:
                    assert "rule" not in stack or match.group(1), f"{name}: a rule within a rule"
                    stack.append("at" if match.group(1) else "rule")
            assert not stack, f"{name}: braces"
    modern = r"\.(toSorted|toReversed|toSpliced|findLast|findLastIndex|groupBy|with)\(|withResolvers|\bimport\.meta\b"
    with tally.check("scripts stay on the floor of ES2022"):
        expect_none([f"{name}: {hit}" for name, text in SCRIPTS.items() for hit in re.findall(modern, bare(text))])


def check_house(tally):
    with tally.check("nothing knows a foreign host, and no data: address would need a hole in the policy"):
        foreign = r"https?://(?!127\.0\.0\.1)|//[a-z0-9-]+\.[a-z]{2,}/|url\(|@import"
        sources = {**STYLES, **SCRIPTS}.items()
        expect_none([f"{name}: {hit}" for name, text in sources for hit in re.findall(foreign, text)])
    with tally.check("scripts write text as text"):
        raw = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|setAttribute\(\"style"
        expect_none([f"{name}: {hit}" for name, text in SCRIPTS.items() for hit in re.findall(raw, text)])
    with tally.check("every stylesheet declares the order of the layers and stands in one"):
        expect_none([name for name, text in STYLES.items() if not text.startswith(LAYERS) or text.count("@layer ") < 2])
    with tally.check("scripts can be joined into one module"):
        names = {}
        doors = r"^import .*$|^export (?!const |function |async function |class ).*$"
        for name, text in SCRIPTS.items():
            for line in re.findall(doors, text, flags=re.M):
                assert re.fullmatch(r'import (\{ [\w, ]+ \} from )?"\./[\w-]+\.js";', line), f"{name}: {line}"
            for each in re.findall(r"^(?:export )?(?:async )?(?:const|let|function|class) (\w+)", text, flags=re.M):
                assert each not in names, f"{each} is declared in {names[each]} and in {name}"
                names[each] = name
    with tally.check("no text of a script runs over its line: the joined module has no indents"):
        expect_none([f"{name}: {line}" for name, text in SCRIPTS.items() for line in text.split("\n")
                     if not line.lstrip().startswith(("//", "/*")) and line.replace("\\`", "").count("`") % 2])
    with tally.check("every class that a script gives is known to the styles"):
        given = {name for text in SCRIPTS.values() for name in re.findall(r'className = "([\w -]+)"', text)}
        styles = "".join(STYLES.values())
        expect_none([each for names in given for each in names.split() if f".{each}" not in styles])


def check_contrast(tally):
    for theme, title in zip(themes(), ["light", "dark by the system", "dark by choice"]):
        with tally.check(f"the {title} theme is readable"):
            expect_none([
                f"{ink} on {under}: {contrast(theme[ink], theme[under]):.2f} < {least}"
                for ink, unders, least in TEXT + SHAPES for under in unders
                if contrast(theme[ink], theme[under]) < least
            ])
    heat = [f"heat-{mark}" for mark in "5432"]
    with tally.check("no two tints of marks look alike to an eye that lacks a cone"):
        expect_none([
            f"{one} and {other} to {eye} eyes, {title}: {math.dist(seen(theme[one], eye), seen(theme[other], eye)):.2f}"
            for theme, title in zip(themes(), ["light", "dark", "dark by choice"]) for eye in EYES
            for one, other in itertools.combinations(heat, 2)
            if math.dist(seen(theme[one], eye), seen(theme[other], eye)) < 8.9
        ])
    with tally.check("both ways to the dark theme give the same colours"):
        assert themes()[1] == themes()[2]
    with tally.check("the dark theme is other colours alone: the walk of every page looks at letters only there"):
        plain = re.compile(r"\s*(color-scheme: dark;\s*|--shadow: [^;]+;\s*|--[\w-]+: #[0-9A-Fa-f]{6};\s*)+")
        bodies = [body for _, body in re.findall(r"(:root[^{]*)\{([^{}]*--bg[^{}]*)\}", STYLES["tokens.css"])[1:]]
        assert len(bodies) == 2 and all(plain.fullmatch(body) for body in bodies)
        expect_none([name for name, text in STYLES.items()
                     if "prefers-color-scheme" in text and name != "tokens.css"
                     or "data-theme" in text and name not in ("tokens.css", "print.css")])


def check_sizes(tally):
    # The journal travels with half a kilobyte of heads, and is allowed 35 with them.
    pages = {"journal.js": 34.4, "lesson.js": 25, "family.js": 12}
    for entry, limit in pages.items():
        names = reachable(entry, reachable("common.js"))
        for name in [] if entry == "journal.js" else ["search-key.js", "own-rows.js", "countdown.js", "slip-code.js"]:
            names = reachable(name, names)
        size = zipped(served(SCRIPTS[name]) for name in names)
        with tally.check(f"{entry} with all it needs: {size / KB:.1f} KB of {limit}"):
            assert size <= limit * KB
    journal = reachable("journal.js", reachable("common.js"))
    later = [name for name in reachable("hands.js", journal) if name not in journal]
    size = zipped(served(SCRIPTS[name]) for name in later)
    with tally.check(f"hands.js, which is fetched when it is asked for: {size / KB:.1f} KB of 19"):
        assert len(later) > 5 and size <= 19 * KB
    pasting = [name for name in reachable("pasting.js", journal) if name not in journal]
    size = zipped(served(SCRIPTS[name]) for name in pasting)
    with tally.check(f"pasting.js, which is fetched after the hands: {size / KB:.1f} KB of 7"):
        assert len(pasting) > 3 and size <= 7 * KB
    besides = [name for name in reachable("besides.js", journal) if name not in journal]
    size = zipped(served(SCRIPTS[name]) for name in besides)
    with tally.check(f"besides.js, which is fetched after the hands: {size / KB:.1f} KB of 5"):
        assert len(besides) > 1 and size <= 5 * KB
    size = zipped([served(SCRIPTS["own-rows.js"])])
    with tally.check(f"own-rows.js, which the journal fetches on a computer of all: {size / KB:.1f} KB of 2.5"):
        assert "own-rows.js" not in journal and size <= 2.5 * KB
    size = zipped([LAYERS, *map(served_style, STYLES.values())])
    with tally.check(f"the styles together: {size / KB:.1f} KB of 20"):
        assert size <= 20 * KB
    with tally.check("no script over 150 lines, no stylesheet over 250"):
        sources = [(SCRIPTS, 150), (STYLES, 250)]
        expect_none([name for files, limit in sources for name, text in files.items() if text.count("\n") > limit])


def main():
    tally = Tally()
    with tally.check("there are styles and scripts"):
        assert len(STYLES) > 10 and len(SCRIPTS) > 10
    for check in [check_floor, check_house, check_contrast, check_sizes]:
        check(tally)
    tally.end()


if __name__ == "__main__":
    main()
