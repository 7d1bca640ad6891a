import Markup
import School

/// The roles of one account, each with the way to its own beginning: nobody signs in anew to be another (R013).
///
/// All duties hold at once; the menu only says who one is here and leads to where that role's work begins.
enum RoleMenu {
    struct Role: Sendable {
        let title: String
        let link: Link
    }

    /// The roles of the day, widest first; several courses are one role.
    static func roles(_ asking: Asking) -> [Role] {
        let kinds = Set(asking.caller.duties.filter { $0.holds(on: asking.today) }.map(\.duty.kind))
        var roles: [Role] = []
        for kind in [DutyKind.director, .deputyHead, .journalKeeper] where kinds.contains(kind) {
            roles.append(Role(title: kind.title, link: .home))
        }
        for kind in [DutyKind.secretary, .dispatcher, .medic, .socialTeacher, .psychologist] where kinds.contains(kind)
        {
            roles.append(Role(title: kind.title, link: .people))
        }
        for led in asking.classesLed {
            roles.append(Role(title: "Классный руководитель \(led.name)", link: .schoolClass(led.slug)))
        }
        if kinds.contains(.teacher) { roles.append(Role(title: DutyKind.teacher.title, link: .journals)) }
        for kind in [DutyKind.substitute, .delegate] where kinds.contains(kind) {
            roles.append(Role(title: kind.title, link: .home))
        }
        if kinds.contains(.curator) { roles.append(Role(title: DutyKind.curator.title, link: .journals)) }
        if kinds.contains(.workingGroup) { roles.append(Role(title: DutyKind.workingGroup.title, link: .workPlan)) }
        if kinds.contains(.parent) { roles.append(Role(title: DutyKind.parent.title, link: .news)) }
        if kinds.contains(.student) { roles.append(Role(title: DutyKind.student.title, link: Link("/diary"))) }
        return roles
    }

    /// The part of the account's menu; nothing for whoever is one thing only.
    static func html(_ frame: Frame) -> HTML {
        let roles = frame.asking.map(roles) ?? []
        guard roles.count > 1 else { return .none }
        return """
            <p>Роли</p>\(each: roles, { "<a href=\"\(frame.link($0.link))\">\($0.title)</a>" })<hr>
            """
    }
}
