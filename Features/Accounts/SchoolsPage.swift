import Markup
import School
import Storage
import Web

/// The choice for somebody who is known in more than one school.
struct SchoolsPage {
    let doors: Doors

    var shown: Door {
        Door("GET", "/schools", act: .keepOwnAccount, isInside: true) { call in
            let own = Set(call.holder?.places.map(\.school) ?? [])
            let schools = try await doors.schools(now: call.visit.now).filter { own.contains($0.slug) }
            let gate = Gate(call, school: "Парта")
            return gate.answer(
                "Выбор школы", heading: "Куда войти?", note: "Вы есть в нескольких школах",
                """
                <ul class="list">\(each: schools, { school in
                    "<li><a href=\"\(Link("/\(school.slug)/"))\">\(school.name)</a></li>"
                })</ul>

                """)
        }
    }
}
