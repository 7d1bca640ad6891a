import Markup
import School
import Web

extension CourseLine {
    /// The way up from a lesson to its journal; for whoever stands in, and so keeps that lesson alone, its name only.
    func crumb(_ frame: Frame) -> HTML {
        guard let asking = frame.asking, asking.may(.seeJournal, on: scope(day: asking.today)) else {
            return "<li>\(heading)</li>"
        }
        return "<li><a href=\"\(frame.link(.journal(address)))\">\(heading)</a></li>"
    }
}
