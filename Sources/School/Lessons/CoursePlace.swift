/// «8Б · Алгебра» of a group and a course's title; «8Б, Информатика, гр. 1» where the group's name has it already, and
/// «инд. Ёжиков Я. О. · Алгебра» where the title has the group.
package func coursePlace(_ group: String, _ title: String, by mark: String = " · ") -> String {
    group.hasSuffix(title) ? group : group + mark + courseTitle(title, beside: group)
}

/// «Алгебра» of «Алгебра, инд. Ёжиков Я. О.» where the group stands beside it.
package func courseTitle(_ title: String, beside group: String) -> String {
    let ending = ", " + group
    return title.hasSuffix(ending) ? String(title.dropLast(ending.count)) : title
}
