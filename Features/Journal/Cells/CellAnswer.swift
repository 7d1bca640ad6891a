import Markup
import School

/// What became of one operation.
struct CellAnswer: Sendable {
    var op: String
    var isDone = false
    var version = 0
    var student: Int?
    var average: String?
    var forecast: String?
    /// How many marks of the period count in the average.
    var counted: Int?
    /// Whether the average is close to a threshold.
    var isDisputed = false
    var code: String?
    var message: String?
    var value: String?
    var by: String?
    /// Whether the operation had been done before: then the answer says what stands there by now.
    var isRepeated = false

    var json: JSON {
        .object { out in
            out.put("op", text: op)
            out.put("ok", flag: isDone)
            out.put("ver", number: version)
            if let student { out.put("student", number: student) }
            if let average { out.put("avg", text: average) }
            if let forecast { out.put("forecast", text: forecast) }
            if let counted { out.put("marks", number: counted) }
            if isDisputed { out.put("disputed", flag: true) }
            if isRepeated { out.put("value", text: value) }
            if let code {
                out.put("code", text: code)
                out.put("msg", text: message)
                if code == "conflict" { out.put("value", text: value) }
                if let by { out.put("by", text: by) }
            }
        }
    }

    /// An operation that was not done, and why.
    static func refused(_ op: String, _ code: String, _ message: String) -> CellAnswer {
        CellAnswer(op: op, code: code, message: message)
    }
}
