import Testing

/// The checks are only as good as their eyes.
struct ReadingTests {
    @Test func `code, strings and comments are told apart`() {
        let source = Source(path: "A.swift", text: "let a = \"print(\" // try!\nlet b = \"\\(as! c)\" /* x */ + d\n")
        #expect(!source.code[0].says("print(") && !source.code[0].says("try!"))
        #expect(source.comments[0].contains("try!") && !source.comments[0].contains("print"))
        #expect(source.code[1].says("as!") && source.code[1].hasSuffix("+ d") && !source.code[1].contains("x"))
    }

    @Test func `long and raw strings end where they end`() {
        let quotes = "\"\"\""
        let text = "let a = \(quotes)\n  fatalError \" quoted\n  \(quotes)\nlet b = #\"as! \"x\" \"#; try!\n"
        let source = Source(path: "A.swift", text: text)
        #expect(!source.code[1].contains("fatalError"))
        #expect(!source.code[3].says("as!") && source.code[3].says("try!"))
    }

    @Test func `a longer name is not a trap`() {
        #expect("fingerprint(x)".says("print(") == false)
        #expect("print(x)".says("print("))
        #expect("x.print(y)".says("print("))
    }

    @Test func `names fall into words`() {
        #expect(Substring("gradeLevel_of2ndYear").words == ["grade", "level", "of2nd", "year"])
    }

    @Test func `a body is counted without its signature`() {
        let text =
            "func a(\n    b: Int\n) {\n    c()\n\n    d()\n}\nprotocol P {\n    func e()\n    var f: Int { get }\n}\n"
        #expect(Source(path: "A.swift", text: text).bodies.map(\.length) == [2, 0])
    }

    @Test func `a switch of single answers is a table, one with steps is not`() {
        let table = "var a: Int {\n    switch self {\n    case .b: 1\n    default: 2\n    }\n}\n"
        let steps = "var a: Int {\n    switch self {\n    case .b:\n        let a = c()\n        d(a)\n    }\n}\n"
        #expect(Source(path: "A.swift", text: table).bodies.map(\.isTable) == [true])
        #expect(Source(path: "A.swift", text: steps).bodies.map(\.isTable) == [false])
    }
}
