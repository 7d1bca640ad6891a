/// Text of an XML file, element by element.
struct FETSheet {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    mutating func open(_ name: String, _ attributes: [String: String] = [:]) {
        let all = attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\(Self.escaped($0.value))\"" }
        text += "<\(name)\(all.joined())>\n"
    }

    mutating func close(_ name: String) { text += "</\(name)>\n" }

    mutating func line(_ name: String, _ value: String) { text += "<\(name)>\(Self.escaped(value))</\(name)>\n" }

    /// An element with nothing but lines inside.
    mutating func block(_ name: String, _ lines: [(String, String)]) {
        open(name)
        for (line, value) in lines { self.line(line, value) }
        close(name)
    }

    private static func escaped(_ value: String) -> String {
        value.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
