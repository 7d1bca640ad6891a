import Markup
import School
import Web

/// The chips by which a parent goes from child to child.
enum KidsView {
    static func draw(_ family: [Child], current: ID<Student>, _ frame: Frame, to link: (Child) -> Link) -> HTML {
        guard family.count > 1 else { return .none }
        return """
            <nav class="kids" aria-label="Дети">\(each: family, { chip($0, $0.id == current, frame.link(link($0))) })\
            </nav>

            """
    }

    private static func chip(_ child: Child, _ isCurrent: Bool, _ link: Link) -> HTML {
        """
        <a class="chip" href="\(link)"\(if: isCurrent, " aria-current=\"true\"")>\(child.title)</a>
        """
    }
}
