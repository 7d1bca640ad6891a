import Markup
import School
import Web

/// Where the forms of a day's lessons lead, and what each of them carries: the same for all lessons of the page, so that
/// it is made once.
struct CoverLinks {
    let assign: Link
    let back: Link
    let join: Link
    let off: Link
    let own: Link
    /// The token and the day.
    let everywhere: HTML
    /// Whether who looks may move lessons to another time.
    let mayMove: Bool

    init(_ sheet: DaySheet, _ frame: Frame) {
        assign = frame.link(Link("/substitutions/assign"))
        back = frame.link(Link("/substitutions/back"))
        join = frame.link(Link("/substitutions/join"))
        off = frame.link(Link("/substitutions/off"))
        own = frame.link(Link("/substitutions/own"))
        everywhere = "\(frame.tokenField)<input type=\"hidden\" name=\"d\" value=\"\(sheet.day.iso)\">"
        mayMove = frame.asking?.may(.changeLessons, on: .school) == true
    }
}
