import Markup
import School
import Web

/// How shortages look: what is worse first, what is in order last.
struct ShortageList {
    /// Names that are drawn; the rest are counted.
    static let most = 200

    let shortages: [Shortage]
    let frame: Frame

    private var lacking: [Shortage] { shortages.filter { !$0.cases.isEmpty } }
    private var inOrder: [Shortage] { shortages.filter(\.cases.isEmpty) }

    /// «3 замечания», for the head of the page.
    var note: String {
        lacking.isEmpty ? "замечаний нет" : counted(lacking.count, "замечание", "замечания", "замечаний")
    }

    func html(blocking: String, rest: String) -> HTML {
        """
        \(section("blocking", blocking, lacking.filter(\.isBlocking)))\
        \(section("order", rest, lacking.filter { !$0.isBlocking }))\(if: !inOrder.isEmpty, fine)
        """
    }

    private func section(_ id: String, _ title: String, _ shortages: [Shortage]) -> HTML {
        guard !shortages.isEmpty else { return .none }
        return """
            <section class="section" aria-labelledby="\(id)"><div class="section__head"><h2 id="\(id)">\(title)</h2>\
            </div>
            <ul class="states">\(each: shortages, row)</ul></section>

            """
    }

    private func row(_ shortage: Shortage) -> HTML {
        """
        <li class="status" data-kind="\(shortage.isBlocking ? "err" : "warn")"><b>\(shortage.title): \
        \(shortage.cases.count)</b><span>\(shortage.advice)</span>\(each: shortage.remedies, remedy)\
        <details class="status__who"><summary>Показать</summary>\
        <ul>\(each: shortage.cases.prefix(Self.most), item)</ul>\(rest(shortage))</details></li>

        """
    }

    private func item(_ one: Shortage.Case) -> HTML {
        guard let link = one.link else { return "<li>\(one.words)</li>" }
        return "<li><a href=\"\(frame.link(link))\">\(one.words)</a></li>"
    }

    private func rest(_ shortage: Shortage) -> HTML {
        let more = shortage.cases.count - Self.most
        return more > 0 ? "<p>и ещё \(more)</p>" : .none
    }

    /// The way is shown to whoever would be let in.
    private func remedy(_ remedy: Shortage.Remedy) -> HTML {
        guard frame.asking?.may(remedy.act, on: .school) == true else { return .none }
        return "<a href=\"\(frame.link(remedy.link))\">\(remedy.words)</a>"
    }

    private var fine: HTML {
        """
        <section class="section" aria-labelledby="fine"><div class="section__head"><h2 id="fine">В порядке</h2></div>
        <ul class="states">\(each: inOrder, { "<li class=\"status\"><span>\($0.title): нет</span></li>" })</ul></section>

        """
    }
}
