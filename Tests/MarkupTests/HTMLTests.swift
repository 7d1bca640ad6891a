import Markup
import Testing

struct HTMLTests {
    func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

    @Test func `what people typed cannot become markup`() {
        let typed = "<script>alert('x')</script> & \"Ё\""
        let html: HTML = "<p title=\"\(typed)\">\(typed)</p>"
        let safe = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;Ё&quot;"
        #expect(text(html) == "<p title=\"\(safe)\">\(safe)</p>")
    }

    @Test func `pieces stand in order and a false condition leaves nothing`() {
        let html: HTML = "<ul>\(each: [1, 2], { "<li>\($0)</li>" })\(if: false, "<li>3</li>")</ul>"
        #expect(text(html) == "<ul><li>1</li><li>2</li></ul>")
    }

    @Test func `numbers are written as they are`() {
        #expect(text("\(0) \(9) \(10) \(-45)") == "0 9 10 -45")
        #expect(text("\(99) \(100) \(1_005) \(20_760)") == "99 100 1005 20760")
        #expect(text("\(999_999_999) \(1_000_000_000)") == "999999999 1000000000")
        #expect(text("\(1_763_629_200)") == "1763629200")
    }

    @Test func `a table is drawn into the piece it stands in`() {
        func rows(into table: inout HTML) {
            table.reserve(64)
            for row in 1...2 { table += "<tr>\(row)" }
        }
        let html: HTML = "<tbody>\(drawn: rows)</tbody>"
        #expect(text(html) == "<tbody><tr>1<tr>2</tbody>")
    }

    @Test func `data for a script cannot end its element`() {
        let html: HTML = "\(JSON.object { $0.put("topic", .text("</script> \"и\"\n")) })"
        #expect(text(html) == "{\"topic\":\"\\u003c/script> \\\"и\\\"\\n\"}")
    }
}

struct LinkTests {
    @Test func `parts of a path are encoded`() {
        #expect(Link("/people?q=\("Ёж & co")").text == "/people?q=%D0%81%D0%B6%20%26%20co")
    }

    @Test(arguments: [
        "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "", "evil", "/a b", "/а",
    ])
    func `an address from outside that could lead elsewhere is no link`(text: String) {
        #expect(Link(outside: text) == nil)
    }

    @Test func `a local address from outside is a link`() {
        #expect(Link(outside: "/journal/8b/algebra?p=q2")?.text == "/journal/8b/algebra?p=q2")
    }
}

struct JSONTests {
    @Test func `objects, lists and nothing`() {
        let json = JSON.object { out in
            out.put("a", .array([1, 2]) { .number($0) })
            out.put("b", .null)
            out.put("c", .flag(true))
            out.put("d", .text(nil))
        }
        #expect(String(decoding: json.bytes, as: UTF8.self) == "{\"a\":[1,2],\"b\":null,\"c\":true,\"d\":null}")
    }

    @Test func `objects of a list are written one after another, and an empty one too`() {
        let days = ["пн", "вт"]
        let json = JSON.objects(2) { place, out in
            out.put("day", text: days[place])
            if place == 1 { out.put("n", number: 12) }
        }
        #expect(String(decoding: json.bytes, as: UTF8.self) == "[{\"day\":\"пн\"},{\"day\":\"вт\",\"n\":12}]")
        #expect(String(decoding: JSON.objects(0) { _, _ in }.bytes, as: UTF8.self) == "[]")
        #expect(String(decoding: JSON.objects(2) { _, _ in }.bytes, as: UTF8.self) == "[{},{}]")
    }

    @Test(arguments: [
        ("", ""), ("тема", "тема"), ("\"", "\\\""), ("a\\b", "a\\\\b"), ("«а»\n\"б\"", "«а»\\n\\\"б\\\""),
        ("\t1\u{1f}", "\\u00091\\u001f"),
    ])
    func `text is quoted`(text: String, quoted: String) {
        #expect(String(decoding: JSON.text(text).bytes, as: UTF8.self) == "\"\(quoted)\"")
    }
}
