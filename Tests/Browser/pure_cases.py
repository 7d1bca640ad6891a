"""Pure functions of the scripts against their vectors: the key map and the weighted average."""
import json

from stage import ROOT, SYMBOLS

VECTORS = ROOT / "Tests" / "vectors"


def keymap(page, address, _school):
    table = json.loads((VECTORS / "keymap.json").read_text())
    page.goto(f"{address}/blank")
    wrong = page.evaluate("""async ({ symbols, cases }) => {
        const { resolveKey } = await import("/Scripts/keymap.js");
        const plain = { ctrl: false, meta: false, alt: false, shift: false, repeat: false, composing: false };
        const sorted = (action) => JSON.stringify(action && Object.entries(action).sort());
        return cases.map((each) => [each, resolveKey({ ...plain, ...each.event }, each.symbols ?? symbols)])
            .filter(([each, action]) => sorted(each.action) !== sorted(action))
            .map(([each, action]) => `${each.case}: ${JSON.stringify(action)}`);
    }""", table)
    assert len(table["cases"]) >= 100, "the table has lost its cases"
    assert not wrong, "; ".join(wrong)


def averages(page, address, _school):
    vectors = json.loads((VECTORS / "averages.json").read_text())
    page.goto(f"{address}/blank")
    texts = page.evaluate("""async (vectors) => {
        const { averageText } = await import("/Scripts/averages.js");
        return vectors.map(({ marks }) => averageText(marks));
    }""", vectors)
    pairs = zip(vectors, texts)
    wrong = [f"{vector['marks']}: {text}, not {vector['text']}" for vector, text in pairs if text != vector["text"]]
    assert len(vectors) >= 20, "the vectors are gone"
    assert not wrong, "; ".join(wrong)
    formulas = page.evaluate("""async () => {
        const { formulaText } = await import("/Scripts/average-card.js");
        return [[], [[5, 1], [4, 1]], [[5, 2], [4, 1]]].map(formulaText);
    }""")
    assert formulas == ["", "(5 + 4) / 2 = 9 / 2 = 4,50", "(5·2 + 4·1) / (2 + 1) = 14 / 3 = 4,67"], formulas


def sparks(page, address, _school):
    page.goto(f"{address}/blank")
    found = page.evaluate("""async () => {
        const { sparkText } = await import("/Scripts/means.js");
        const five = [2, 3, 4, 5], seven = Array.from({ length: 7 }, (_, at) => [at < 1 ? 5 : 2, 1]);
        return [[[[2, 1], [5, 1], [7, 2], [4, 1], [3, 1]], five], [[[1, 1], [6, 2]], [1, ...five]],
            [[[5, 1]], five], [seven, five], [[[1, 1], [5, 1]], [...five, "зч"]], [[], ["нз", "зч"]]]
            .map((each) => sparkText(...each));
    }""")
    # As the server draws them: 2 is the least bar and 5 the greatest, 3,5 is half way up; the last six columns.
    assert found == ["▁█▅▆▃", "▁▅", "", "▁" * 6, "▁█", ""], found


def words_that_wait(page, address, _school):
    page.goto(f"{address}/blank")
    found = page.evaluate("""async () => {
        const { waitWithWords } = await import("/Scripts/line-places.js");
        return [[], [null], ["Иная"]].map((waiting) => {
            const items = waiting.map((set) => ({ url: "/cells", address: "topic:5", operation: { set } }));
            const add = (url, address, operation) => items.push({ url, address, operation });
            const sheet = { table: { dataset: { cells: "/cells" } } }, kept = { isLasting: !waiting.length };
            const outbox = { items, kept, add, changed() {} }, lesson = { l: 5, topic: "Корни" };
            const said = waitWithWords({ sheet, outbox }, lesson, "topic", "Степени", location.href);
            return [items.at(-1).operation.was, said];
        });
    }""")
    # What stands on the page; nothing after one's own erasing; one's own words that are on their way. A computer of all
    # keeps them in the tab alone.
    lasting = "Нет связи. Сохранено на этом устройстве, уйдёт само."
    tab = "Нет связи. Ждёт в этой вкладке, уйдёт само."
    assert found == [["Корни", lasting], ["", tab], ["Иная", tab]], found


def minutes_of_nobody_late(page, address, _school):
    page.goto(f"{address}/blank")
    found = page.evaluate("""async () => {
        const { queuePieces } = await import("/Scripts/field-queue.js");
        const dropped = [], items = ["late:7:5:0:0", "late:8:5:0:0", "late:9:5:0:0"].map((address) => ({
            url: "/cells", address, sent: address.startsWith("late:8"), operation: { set: "10" } }));
        const outbox = { items, disputed: [], settle() {}, add() {}, drop: (item) => dropped.push(item.address) };
        const nobody = { url: "/cells", value: null, stands: null, seen: { base: 0 }, operation: {} };
        queuePieces(outbox, ["absence:7:5", "absence:8:5"].map((address) => ({ ...nobody, address })));
        return dropped;
    }""")
    # What has left is answered by the server; of the third student the form says nothing.
    assert found == ["late:7:5:0:0"], found


def long_loads(page, address, _school):
    page.goto(f"{address}/blank")
    found = page.evaluate("""async () => {
        const { postOperations } = await import("/Scripts/posting.js");
        const asked = [], answer = { headers: { "Content-Type": "application/json" } };
        window.fetch = async (url, { keepalive }) => {
            asked.push(keepalive);
            return new Response('{"results": []}', answer);
        };
        const load = (length) => [{ operation: { set: "я".repeat(length) } }];
        for (const length of [10, 40000]) await postOperations("/cells", "", load(length));
        await postOperations("/cells", "", load(10), false);
        return asked;
    }""")
    # A browser refuses at once to keep alive what is longer than 64 KB, and that would look as no connection for ever.
    assert found == [True, False, False], found


def words_of_a_point(page, address, _school):
    page.goto(f"{address}/blank")
    found = page.evaluate("""async () => {
        const { cellLabel } = await import("/Scripts/cells.js");
        const until = "28 ноября";
        return [cellLabel(null, [".", null], [], 0, {}, until), cellLabel(null, [".", null], [], 0, {}, null),
            cellLabel("Н", [".", null], [], 0, { Н: "absent" }, until), cellLabel(null, ["4", null], [], 0, {}, until)];
    }""")
    point = "точка, сдать до 28 ноября"
    assert found == [point, "точка", f"Н, причина не указана, {point}", ""], found


def words_of_a_sign(page, address, _school):
    page.goto(f"{address}/blank")
    found = page.evaluate("""async ([symbols]) => {
        const { cellLabel } = await import("/Scripts/cells.js");
        const ghost = (letter, flags = 0) => cellLabel(letter, [null, null], [], flags, symbols, null, "", true);
        return [cellLabel(null, ["5", null], [], 1, symbols, null, "с 10:20"),
            cellLabel(null, ["5", null], [], 3, symbols, null),
            ...["Н", "Б", "ПР", "О", null].map((letter) => ghost(letter)), ghost("О", 4)];
    }""", [SYMBOLS])
    seen = ["5, семья увидит с 10:20", "5, позже срока, семья увидит позже"]
    # Whoever was late was there; what no key writes, as «по приказу», is an absence all the same.
    away = ["Н, отсутствовал", "Б, отсутствовал", "ПР, отсутствовал", "", "", "О, есть заметка"]
    assert found == seen + away, found


def cell_grammar(page, address, _school):
    rules = {"symbols": SYMBOLS | {"НП": "truant"}, "scale": [2, 3, 4, 5], "two": True}
    expected = {
        "": [None, None, None], "5": [None, "5", None], "4/5": [None, "4", "5"], " 4 / 5 ": [None, "4", "5"],
        "н": ["Н", None, None], "y": ["Н", None, None], "Б 4": ["Б", "4", None], "О4": ["О", "4", None],
        "нп": ["НП", None, None], ".": [None, ".", None], "ю": [None, ".", None], "5\\4": [None, "5", "4"],
        "./3": [None, ".", "3"], ",": ["Б", None, None], "Нео": [None, "нео", None], "б нео": ["Б", "нео", None],
        "нео/5": None,
        "6": None, "1": None, "5/4/3": None, "ж": None, "55": None, "/5": None, "5/": None,
    }
    page.goto(f"{address}/blank")
    parsed = page.evaluate("""async ([texts, rules]) => {
        const { parseCell } = await import("/Scripts/cells.js");
        return texts.map((text) => parseCell(text, rules))
            .map((cell) => cell.error ? null : [cell.absence, ...cell.entries]);
    }""", [list(expected), rules])
    wrong = [f"{text!r}: {cell}" for (text, wanted), cell in zip(expected.items(), parsed) if cell != wanted]
    assert not wrong, "; ".join(wrong)


def operation_ids(page, address, _school):
    page.goto(f"{address}/blank")
    ids = page.evaluate("""async () => {
        const { operationID } = await import("/Scripts/uuid.js");
        return Array.from({ length: 500 }, operationID);
    }""")
    assert len(set(ids)) == 500
    for each in ids:
        assert len(each) == 32 and each[12] == "7" and each[16] in "89ab" and each == each.lower()
    assert [each[:12] for each in ids] == sorted(each[:12] for each in ids), "later ids sort earlier"


def one_module(page, address, school):
    scripts = ('<script type="module" src="/Scripts/common.js"></script>'
               '<script type="module" src="/Scripts/journal.js"></script>')

    def with_one_script(route):
        reply = route.fetch()
        assert scripts in reply.text()
        one = '<script type="module" src="/joined.js"></script>'
        route.fulfill(response=reply, body=reply.text().replace(scripts, one))

    page.route("**/journal", with_one_script)
    page.goto(f"{address}/journal")
    page.locator(".strip").wait_for()
    page.keyboard.press("5")
    page.keyboard.press("Control+Enter")
    page.wait_for_timeout(300)
    assert school.marks(500)[(1004, 0, 0)] == "5"


def by_lot(page, address, _school):
    page.goto(f"{address}/blank")
    found = page.evaluate("""async () => {
        const { groupsOf, shuffled } = await import("/Scripts/chance.js");
        const names = (count) => Array.from({ length: count }, (_, at) => at);
        return {
            orders: [shuffled([1, 2, 3], () => 0), shuffled([1, 2, 3], (limit) => limit - 1)],
            sizes: [0, 1, 3, 4, 6, 9, 25, 28].map((count) => groupsOf(names(count), 4).map((group) => group.length)),
        };
    }""")
    assert found["orders"] == [[2, 3, 1], [1, 2, 3]], found
    assert found["sizes"] == [[], [1], [3], [4], [3, 3], [5, 4], [5, 4, 4, 4, 4, 4], [4] * 7], found


def final_words(page, address, _school):
    typed = {
        "н": "н/а", "н/а": "н/а", "на": "н/а", "нз": "нз", "зч": "зч", "осв": "осв", "з": "зч", "yf": "н/а", "yp": "нз",
        "py": "зч+", "px": "зч", "4": "4", "4н": "4+", "о5": "осв+", "н/аа": "н/а", "ззч": "зч+",
    }
    page.goto(f"{address}/blank")
    found = page.evaluate("""async (texts) => {
        const { finalWord } = await import("/Scripts/finals.js");
        const codes = { y: "KeyY", f: "KeyF", p: "KeyP", x: "KeyX" };
        return texts.map((text) => {
            let standing = "", begun = null;
            for (const key of text) {
                const next = finalWord({ key, code: codes[key] ?? "" }, standing, begun);
                begun = next;
                if (next) standing = next.word;
                else standing += standing ? "+" : key;
            }
            return standing.replace(/[+]+/, "+");
        });
    }""", list(typed))
    wrong = [f"{text!r}: {got}" for (text, wanted), got in zip(typed.items(), found) if got != wanted]
    assert not wrong, "; ".join(wrong)


def topics_pasted(page, address, _school):
    page.goto(f"{address}/blank")
    read, steps = page.evaluate("""async () => {
        const { pastedTopics, topicSteps } = await import("/Scripts/topics.js");
        const place = (topic, homework, minutes) =>
            ({ topic: { value: topic }, homework: { value: homework }, minutes: minutes && { value: minutes } });
        const steps = topicSteps([["А", "1"], ["", "2", "20"], ["Б", "", "30"], ["В"]], "topic",
            [place("А", ""), place("старая", "", "15"), place("было", "задано")]);
        return [pastedTopics("Тема 1\\t№ 1\\r\\n\\"Тема 2,\\nчасть 2\\"\\t№ 2\\n\\n"),
            { over: steps.over, fits: steps.fits.map(({ text, was }) => [was, text]) }];
    }""")
    assert read == [["Тема 1", "№ 1"], ["Тема 2, часть 2", "№ 2"]], read
    # What stands already and empty cells change nothing, nor does time without a field; a fourth lesson is not there.
    assert steps == {"over": 1, "fits": [["", "1"], ["", "2"], ["15", "20"], ["было", "Б"]]}, steps


def day_of_a_point(page, address, _school):
    page.goto(f"{address}/blank")
    loaded, sent, late = page.evaluate("""async () => {
        const { Facets } = await import("/Scripts/facets.js");
        const { loadFacets } = await import("/Scripts/loading.js");
        let sent = null;
        const outbox = { unsent: () => null, settle() {}, add: (_url, _address, operation) => (sent = operation) };
        const facets = new Facets("/cells", outbox, () => {});
        const page = { columns: [{ l: 5, w: 0 }], cells: [], symbols: {}, dues: [[0, 0, 0, "2025-12-04"]],
            late: [[0, 0, "10"]] };
        loadFacets(facets, new Map(), page, [7]);
        const loaded = facets.at("due:7:5:0:0").ver;
        facets.set("due:7:5:0:0", "2025-12-11");
        const day = sent;
        facets.set("late:7:5:0:0", "15");
        return [loaded, day, sent];
    }""")
    # 4 December 2025 is 20 426 days after the first of 1970.
    assert loaded == 20426 and sent["base"] == 20426 and sent["set"] == "2025-12-11", (loaded, sent)
    # So are minutes of a lateness: the number that was seen is its own version.
    assert (late["facet"], late["lesson"], late["set"], late["base"]) == ("late", 5, "15", 10), late


def signs_of_an_answer(page, address, _school):
    page.goto(f"{address}/blank")
    signs = page.evaluate("""async () => {
        const { cellSigns, takeSigns } = await import("/Scripts/cell-extras.js");
        const columns = [{ l: 5, w: 0 }, { l: 5, w: 1 }];
        let entries = ["4", null];
        const flags = new Map([["1:1", 8 + 2 + 256]]);
        const cell = document.createElement("td");
        const sheet = { columns, students: [7, 8], flags, seen: new Map(), entries: () => entries, cell: () => cell };
        takeSigns(sheet, [NaN, 8, 5, 1, 0], { flags: 515, seen: "с 10:56", left: 900 });
        const late = cellSigns(sheet, { row: 1, column: 1 });
        // A second mark comes a day late and goes again: the first is as late as it was.
        entries = ["4", "5"];
        takeSigns(sheet, [NaN, 8, 5, 1, 1], { flags: 258 });
        entries = ["4", null];
        takeSigns(sheet, [NaN, 8, 5, 1, 1], { flags: 0 });
        const beside = cellSigns(sheet, { row: 1, column: 1 });
        entries = [null, null];
        takeSigns(sheet, [NaN, 8, 5, 1, 0], { flags: 0 });
        return [late, beside, cellSigns(sheet, { row: 1, column: 1 }), flags.get("1:1")];
    }""")
    # What others have said of the cell stays: the reason is still by hearsay.
    late = ["внесено на 2 дня позже срока", "причина со слов", "семья увидит с 10:56"]
    assert signs == [late, late, ["причина со слов"], 8], signs


CASES = [
    ("the answer to a mark says how late it came and when the family sees it", signs_of_an_answer),
    ("the day of a point and the minutes of a lateness are sent with what was seen", day_of_a_point),
    ("a letter of a final mark is expanded once, into an empty field, and what goes on with it is swallowed",
     final_words),
    ("lots are drawn and groups of four come out even", by_lot),
    ("the key map holds in both layouts, on the numpad, composing and held down", keymap),
    ("weighted averages are exact to the last digit", averages),
    ("the bars under the journal stand between the least and the greatest mark", sparks),
    ("words of the line stand on what waits before them", words_that_wait),
    ("minutes wait for nobody who is late no more", minutes_of_nobody_late),
    ("what is long travels without being kept alive", long_loads),
    ("a point says by when its work is to be handed in", words_of_a_point),
    ("an absence beside and a mark not seen yet are said in words", words_of_a_sign),
    ("typed text of a cell is read by the grammar", cell_grammar),
    ("the scripts work joined into one module", one_module),
    ("operation ids are UUIDs of version 7", operation_ids),
    ("a pasted column of topics and homework goes down the lessons", topics_pasted),
]
