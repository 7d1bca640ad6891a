// What a page owes everybody: answers the faults of the page as it is shown now, each in a few words. The dark theme is
// other colours alone, which lint_assets.py sees to: there only letters are looked at.
(isDark) => {
    const faults = []
    const told = (element) => {
        const text = (element.innerText || element.value || element.name || "").trim().replace(/\s+/g, " ")
        return `${element.tagName.toLowerCase()}.${element.classList[0] ?? ""} «${text.slice(0, 40)}»`
    }
    const isShown = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
    const all = (selector) => [...document.querySelectorAll(selector)].filter(isShown)

    const names = () => {
        if (document.documentElement.lang !== "ru") faults.push("the page names no language")
        if (document.title.length < 4) faults.push("the page has no title")
        for (const one of ["h1", "main"]) {
            if (all(one).length !== 1) faults.push(`${all(one).length} of ${one}`)
        }
        let level = 1
        for (const heading of all("h1, h2, h3, h4")) {
            const next = Number(heading.tagName[1])
            if (next > level + 1) faults.push(`${told(heading)} stands right under h${level}`)
            level = next
        }
        const ids = new Set()
        for (const { id } of document.querySelectorAll("[id]")) {
            if (ids.has(id)) faults.push(`the id ${id} is not alone`)
            ids.add(id)
        }
        for (const field of all("input:not([type=hidden]), select, textarea")) {
            const label = field.labels?.length || field.ariaLabel || field.getAttribute("aria-labelledby")
            if (!label) faults.push(`${told(field)} has no label`)
        }
        for (const element of all("a[href], button, summary")) {
            if (!element.textContent.trim() && !element.ariaLabel) faults.push(`${told(element)} has no name`)
        }
        for (const table of all("table")) if (!table.querySelector("th")) faults.push("a table has no heads")
    }

    // A page has many elements, few colours, and few ancestors that paint: each is reckoned once.
    const once = (make) => {
        const known = new Map()
        return (key) => {
            if (!known.has(key)) known.set(key, make(key))
            return known.get(key)
        }
    }
    const colour = once((text) => {
        const [r = 0, g = 0, b = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number)
        return { rgb: [r, g, b], alpha }
    })
    const over = ({ rgb, alpha }, below) => rgb.map((part, at) => part * alpha + below[at] * (1 - alpha))
    const behind = once((element) => {
        if (!element) return [255, 255, 255]
        const layer = colour(getComputedStyle(element).backgroundColor)
        return layer.alpha === 1 ? layer.rgb : over(layer, behind(element.parentElement))
    })
    const light = (rgb) => {
        const [r, g, b] = rgb.map((part) => part / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const letters = () => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        const seen = new Set()
        while (walker.nextNode()) {
            const element = walker.currentNode.parentElement
            if (!walker.currentNode.data.trim() || seen.has(element) || !isShown(element)) continue
            seen.add(element)
            const style = getComputedStyle(element)
            const size = parseFloat(style.fontSize)
            if (size > 0 && size < 12) faults.push(`${told(element)} is written in ${size} px`)
            if (size === 0 || element.closest(":disabled, [aria-disabled=true]")) continue
            const back = behind(element)
            const [text, paper] = [light(over(colour(style.color), back)), light(back)]
            const ratio = (Math.max(text, paper) + 0.05) / (Math.min(text, paper) + 0.05)
            const isLarge = size >= 24 || (size >= 18.66 && style.fontWeight >= 700)
            if (ratio < (isLarge ? 3 : 4.5)) faults.push(`${told(element)} has the contrast ${ratio.toFixed(2)}`)
        }
    }

    // 24 px, or so much room around that a circle of 24 px touches no other target; words in a sentence are free.
    const lengthOf = once((element) => element.innerText.trim().length)
    const targets = () => {
        const controls = all("a[href], button, summary, select, textarea, input:not([type=hidden])")
            .filter((control) => !control.disabled)
        const boxes = controls.map((control) => {
            const label = control.matches("[type=radio], [type=checkbox]") && control.labels?.[0]
            return (label || control).getBoundingClientRect()
        })
        controls.forEach((control, at) => {
            const { left, right, top, bottom, width, height } = boxes[at]
            if (width < 1 || (width >= 24 && height >= 24)) return
            const { display } = getComputedStyle(control)
            if (display === "inline" && lengthOf(control.parentElement) - lengthOf(control) > 3) return
            const [x, y] = [(left + right) / 2, (top + bottom) / 2]
            const isCrowded = boxes.some((other, index) => {
                if (index === at || other.width < 1) return false
                const across = Math.max(other.left - x, 0, x - other.right)
                const down = Math.max(other.top - y, 0, y - other.bottom)
                return across ** 2 + down ** 2 < 144 && !controls[index].contains(control)
            })
            if (isCrowded) faults.push(`${told(control)} is ${width.toFixed()} × ${height.toFixed()} px`)
        })
        if (innerWidth > 400) return
        for (const control of all("button, nav a, .button").filter((one) => !one.disabled)) {
            const { height } = control.getBoundingClientRect()
            if (height < 43.5) faults.push(`${told(control)} is ${height.toFixed()} px high for a finger`)
        }
    }

    // Markup that was taken for text of people stands on the page as it was written.
    const escapes = () => {
        const tag = /<\/?(?:a|b|br|button|dd|div|dl|dt|form|h[1-4]|input|li|p|section|small|span|t[dhr]|ul)[ >]/
        const text = document.body.innerText
        const shown = text.match(tag) ?? text.match(/\b[A-Z]\w+\([a-z]\w*: "/)
        if (shown) faults.push(`shows markup as text: ${shown[0].slice(0, 60)}`)
    }

    const width = () => {
        const root = document.documentElement
        if (innerWidth > 400 || root.scrollWidth <= root.clientWidth) return
        const wide = all("body *").filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        faults.push(`${root.scrollWidth} px wide: ${wide.slice(0, 3).map(told).join(", ")}`)
    }

    letters()
    if (isDark) return faults
    names()
    targets()
    width()
    escapes()
    return faults
}
