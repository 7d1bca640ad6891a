/// «8Б · Алгебра» of a group and a course's title; «8Б, Информатика, гр. 1» where the group's name has it already.
package func coursePlace(_ group: String, _ title: String, by mark: String = " · ") -> String {
    group.hasSuffix(title) ? group : group + mark + title
}
