import Markup
import School
import Web

extension CourseLine {
    /// Where a page's script sends its operations. Only in the year in hand: the address alone names no other.
    func door(in frame: Frame) -> HTML {
        guard let today = frame.asking?.today, SchoolYear.number(on: today) == year else { return .none }
        return " data-cells=\"\(frame.link(.cells(address)))\""
    }
}
