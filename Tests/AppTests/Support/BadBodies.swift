/// Bodies of a batch that a page's script would never send.
enum BadBodies {
    static func all(student: Int, lesson: Int) -> [String] {
        let place = "\"lesson\":\(lesson),\"student\":\(student)"
        var number = 100_000
        func one(_ rest: String, op: String? = nil) -> String {
            number += 1
            return "{\"ops\":[{\"op\":\"\(op ?? "0123456789abcdef0123456789\(number)")\",\(rest)}]}"
        }
        let numbers = ["-1", "9223372036854775807", "-9223372036854775808", "1e400", "\"5\"", "null", "[]", "4.5"]
        var bodies = [
            "", "{", "[]", "null", "{\"ops\":{}}", "{\"ops\":[null]}", String(repeating: "[", count: 20_000),
            "{\"ops\":[\(Array(repeating: "{}", count: 501).joined(separator: ","))]}", "\u{FEFF}{\"ops\":[]}",
            one("\(place),\"facet\":\"mark\",\"set\":\"5\",\"base\":0", op: "zz"),
            one("\(place),\"facet\":\"mark\",\"set\":\"5\",\"base\":\"zz\""),
            one("\(place),\"facet\":\"mark\",\"set\":\"5\",\"base\":-9223372036854775808"),
            one("\(place),\"facet\":\"theft\",\"set\":\"5\",\"base\":0"), one("\"facet\":\"mark\""),
        ]
        bodies += numbers.flatMap { number in
            [
                one("\(place),\"facet\":\"mark\",\"work\":\(number),\"place\":0,\"set\":\"5\",\"base\":0"),
                one("\(place),\"facet\":\"mark\",\"work\":0,\"place\":\(number),\"set\":\"5\",\"base\":0"),
                one("\"lesson\":\(number),\"student\":\(student),\"facet\":\"mark\",\"set\":\"5\",\"base\":0"),
                one("\"lesson\":\(lesson),\"student\":\(number),\"facet\":\"absence\",\"set\":\"Н\",\"base\":0"),
                one("\(place),\"facet\":\"roll\",\"set\":\(number),\"base\":0"),
                one("\(place),\"facet\":\"late\",\"set\":\"10\",\"base\":\(number)"),
                one("\(place),\"facet\":\"topic\",\"set\":\"Тема\",\"item\":\(number)"),
                one("\(place),\"facet\":\"homework\",\"set\":\"№ 1\",\"at\":\(number)"),
                one("\(place),\"facet\":\"classwork\",\"set\":\(number),\"was\":\(number)"),
            ]
        }
        for word in BadWords.all {
            bodies.append(one("\(place),\"facet\":\"mark\",\"set\":\"\(escaped(word))\",\"base\":0"))
        }
        return bodies + words(at: place) { one($0) }
    }

    /// Bad words into the words of a lesson, each over the one before it that may stand.
    private static func words(at place: String, _ one: (String) -> String) -> [String] {
        var stands = "", bodies: [String] = []
        for word in BadWords.all {
            let both = "\"was\":\"\(escaped(stands))\",\"set\":\"\(escaped(word))\""
            for facet in ["classwork", "topic", "homework", "time"] {
                bodies.append(one("\(place),\"facet\":\"\(facet)\",\(both)"))
            }
            if word.unicodeScalars.count <= 2_000 { stands = word }
        }
        return bodies
    }

    private static func escaped(_ word: String) -> String {
        word.utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }.joined()
    }
}
