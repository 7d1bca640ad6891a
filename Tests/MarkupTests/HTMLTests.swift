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
}
