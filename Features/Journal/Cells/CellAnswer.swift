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
    /// What the mark or the absence shows besides itself, once it was written.
    var signs: CellSigns?
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
            if let signs {
                out.put("flags", number: signs.flags)
                if let seen = signs.seen {
                    out.put("seen", text: seen.words)
                    out.put("left", number: seen.seconds)
                }
                if let rule = signs.rule { out.put("rule", text: rule) }
                if let due = signs.due { out.put("due", text: due.iso) }
            }
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

/// What a written mark or absence shows besides itself, so that it is drawn without asking for the page again: «°»
/// until the family sees it, «◷» where it came late, a thin line under a reason that is hearsay.
struct CellSigns: Sendable {
    /// How many days after its term it was written.
    var lateDays = 0
    /// «с 10:56», «с 21 ноября, 00:05», and in how many seconds: from when the family sees it; nil once it does.
    var seen: (words: String, seconds: Int)?
    /// The rule that a late mark has broken: «7 календарных дней, 003 п. 2.6».
    var rule: String?
    /// By when the work of a point is to be handed in.
    var due: Day?
    /// Whether an absence's reason is what a subject teacher heard.
    var isHearsay = false

    /// As the grid's cells carry them: the days stand above the flags.
    var flags: Int { (seen == nil ? 0 : 1) + (lateDays > 0 ? 2 : 0) + (isHearsay ? 8 : 0) + lateDays * 256 }
}

extension Zone {
    /// «с 10:56», «с 21 ноября, 00:05»: from when the family sees what was written.
    func seen(from moment: Moment, today: Day) -> String {
        let (day, time, _) = local(moment)
        return "с " + (day == today ? time.text : "\(RussianDate.dayAndMonth(day)), \(time.text)")
    }
}
