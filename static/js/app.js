// What makes a page live. Every page works without it.
// Components extend govuk-frontend's Component and start from a data-module attribute; nothing is kept in the browser.

import { Component, createAll, initAll } from '../vendor/govuk/govuk-frontend.min.js'

let leaving = false // set by the exit: no warning may hold it up

// ---- Leave quickly ------------------------------------------------------------------------------------------------

/** Covers the page, empties the title and replaces this page, so that "back" does not return to it. */
class Exit extends Component {
  static moduleName = 'tt-exit'

  constructor ($root) {
    super($root)
    this.presses = 0
    this.$status = document.createElement('span')
    this.$status.className = 'govuk-visually-hidden'
    this.$status.setAttribute('role', 'status')
    $root.after(this.$status)
    $root.addEventListener('click', (event) => {
      event.preventDefault()
      this.leave()
    })
    document.addEventListener('keydown', (event) => this.onKey(event))
    // Should a browser bring the covered page back from memory, fetch it anew: the session is gone.
    window.addEventListener('pageshow', (event) => event.persisted && leaving && location.reload())
  }

  onKey (event) {
    if (event.key !== 'Shift') {
      this.presses = 0
    } else if (!event.repeat) {
      this.presses += 1
      clearTimeout(this.timer)
      this.timer = setTimeout(() => { this.presses = 0 }, 2000)
      if (this.presses === 2) this.$status.textContent = this.$root.dataset.pressesLeft
      if (this.presses === 3) this.leave()
    }
  }

  leave () {
    leaving = true
    const $cover = document.createElement('div')
    $cover.className = 'tt-exit-overlay'
    document.body.append($cover)
    document.title = '\u200b'
    location.replace(this.$root.href)
  }
}

// ---- Save while typing --------------------------------------------------------------------------------------------

const DEBOUNCE = 800
const LONGEST_WAIT = 30000

/**
 * <form data-module="tt-autosave" data-autosave-url data-saved data-failed data-expired [data-autosave-delay="800"]>
 *
 * Posts the form 800 ms after the last keystroke and when a field is left; one request at a time. The answer:
 * 200 {"text", "seen": {field: token}}       said in [data-autosave-status]; tokens go to <input name="seen-<field>">
 * 409 {"text", "seen", "conflicts": {field: {"text", "value", "seen"}}}   both texts are shown, nothing is overwritten
 *     a field of several controls named <field>.<…> has for "value" an object: text by name
 * other 4xx {"text"}                         said; tried again after the next change
 * no answer, 5xx, 429                        data-failed is said; tried again, also when the connection is back
 * 401, 403 or a redirect to the login page   data-expired is said; tried again
 */
class Autosave extends Component {
  static moduleName = 'tt-autosave'

  constructor ($root) {
    super($root)
    this.$status = $root.querySelector('[data-autosave-status]')
    this.changes = 0 // counts up with every change
    this.saved = 0 // the count at the last answer that stored everything
    this.wait = 1000
    this.conflicts = new Set()
    const delay = Number($root.dataset.autosaveDelay) || DEBOUNCE
    $root.addEventListener('input', (event) => this.onChange(event, delay))
    $root.addEventListener('change', (event) => this.onChange(event, 0))
    $root.addEventListener('focusout', () => this.isDirty && !this.failed && this.plan(0))
    $root.addEventListener('submit', (event) => this.onSubmit(event))
    window.addEventListener('online', () => this.isDirty && this.plan(0))
    window.addEventListener('pageshow', () => { this.submitting = false })
    document.addEventListener('visibilitychange', () => document.hidden && this.isDirty && this.save())
    window.addEventListener('beforeunload', (event) => {
      if (this.isDirty && !this.submitting && !leaving) event.preventDefault()
    })
  }

  get isDirty () {
    return this.changes > this.saved
  }

  onChange (event, delay) {
    if (!event.target.name || event.target.dataset.autosave === 'off') return
    if (event.type === 'input' || !this.isDirty) this.changes += 1
    // What the status says was true of what stood here before.
    if (this.$status?.dataset.state === 'saved') this.$status.dataset.state = 'waiting'
    this.plan(delay)
  }

  /** A form that is sent while a save is under way waits for its answer: it has to carry the new tokens. */
  onSubmit (event) {
    if (this.busy) {
      event.preventDefault()
      this.waiting = { submitter: event.submitter }
    } else {
      this.submitting = true
    }
  }

  plan (delay) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.save(), delay)
  }

  async save () {
    clearTimeout(this.timer)
    if (this.conflicts.size || this.submitting || leaving || !this.isDirty) return
    if (this.busy) {
      this.again = true
      return
    }
    this.busy = true
    this.again = false
    const sent = this.changes
    try {
      await this.read(await this.post(), sent)
    } catch {
      this.fail(this.$root.dataset.failed)
    }
    this.busy = false
    if (this.waiting) {
      const { submitter } = this.waiting
      this.waiting = undefined
      this.$root.requestSubmit(submitter)
    } else if (this.again) {
      this.plan(0)
    }
  }

  post () {
    const body = new FormData(this.$root)
    return fetch(this.$root.dataset.autosaveUrl, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json', 'X-CSRFToken': body.get('csrfmiddlewaretoken') },
      keepalive: document.hidden,
      signal: AbortSignal.timeout(20000)
    })
  }

  async read (response, sent) {
    const isJson = (response.headers.get('Content-Type') || '').includes('json')
    if (response.redirected || response.status === 401 || response.status === 403) {
      return this.fail(this.$root.dataset.expired || this.$root.dataset.failed)
    }
    if (!isJson || response.status >= 500 || response.status === 429) return this.fail(this.$root.dataset.failed)
    const answer = await response.json()
    for (const [name, token] of Object.entries(answer.seen || {})) this.remember(name, token)
    if (response.status === 409) return this.show(answer)
    this.wait = 1000
    this.failed = !response.ok
    if (response.ok) this.saved = sent
    this.say(answer.text || (response.ok ? this.$root.dataset.saved : this.$root.dataset.failed), response.ok ? (this.isDirty ? 'waiting' : 'saved') : 'failed')
  }

  fail (text) {
    this.failed = true
    this.say(text, 'failed')
    this.plan(this.wait)
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT)
  }

  say (text, state) {
    if (!this.$status) return
    this.$status.dataset.state = state
    if (this.$status.textContent !== text) this.$status.textContent = text
  }

  remember (name, token) {
    const $seen = this.$root.elements[`seen-${name}`]
    if ($seen) $seen.value = token
  }

  /** Both texts on the screen; saving rests until the reader has chosen. */
  show ({ text, conflicts }) {
    this.say(text, 'failed')
    const $template = this.$root.querySelector('[data-autosave-conflict]')
    for (const [name, theirs] of Object.entries(conflicts || {})) {
      const $field = controls(this.$root, name)[0]
      if (!$field || !$template || this.conflicts.has(name)) continue
      this.conflicts.add(name)
      const $box = $template.content.firstElementChild.cloneNode(true)
      $box.querySelector('[data-text]').textContent = theirs.text
      $box.addEventListener('click', (event) => {
        const choice = event.target.dataset.keep
        if (!choice) return
        if (choice === 'theirs' && !fill(this.$root, name, theirs.value ?? theirs.text)) {
          this.submitting = true // there are more rows than this page has room for: show them
          return location.reload()
        }
        this.remember(name, theirs.seen)
        this.conflicts.delete(name)
        $box.remove()
        $field.focus()
        this.changes += 1
        this.plan(0)
      })
      const $group = $field.closest('.govuk-form-group')
      if ($group) $group.after($box)
      else $field.after($box)
    }
  }
}

/** The controls of one field: those with its name, or with names that begin with it and a dot. */
function controls ($form, name) {
  const escaped = CSS.escape(name)
  return $form.querySelectorAll(`[name="${escaped}"], [name^="${escaped}."]`)
}

/** Put a value (a text, a list, or texts by name) into the controls of a field; false when they have no room for it. */
function fill ($form, name, value) {
  const isNamed = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (isNamed && !Object.keys(value).every((key) => $form.elements[key] || !value[key])) return false
  const values = isNamed ? [] : [].concat(value).map(String)
  for (const $control of controls($form, name)) {
    if (isNamed) $control.value = value[$control.name] ?? ''
    else if ($control.type === 'radio' || $control.type === 'checkbox') $control.checked = values.includes($control.value)
    else $control.value = values[0] ?? ''
  }
  return true
}

// ---- Follow something that is being made ---------------------------------------------------------------------------

/** <div data-module="tt-poll" data-url data-interval="1500">: refreshed from the server until it holds [data-done]. */
class Poll extends Component {
  static moduleName = 'tt-poll'

  constructor ($root) {
    super($root)
    this.interval = Number($root.dataset.interval) || 2000
    this.plan()
  }

  plan () {
    if (!this.$root.querySelector('[data-done]')) setTimeout(() => this.refresh(), this.interval)
  }

  async refresh () {
    if (!this.$root.isConnected) return
    try {
      const response = await fetch(this.$root.dataset.url, { headers: { 'X-Requested-With': 'fetch' } })
      if (response.ok && !response.redirected) {
        this.$root.innerHTML = await response.text()
        start(this.$root)
      }
    } catch { /* no connection: the next round tries again */ }
    this.plan()
  }
}

// ---- Menu in the header --------------------------------------------------------------------------------------------

/** A <details> that closes on Escape and when the reader goes elsewhere. */
class Menu extends Component {
  static moduleName = 'tt-menu'

  constructor ($root) {
    super($root)
    document.addEventListener('click', (event) => { if (!$root.contains(event.target)) $root.open = false })
    $root.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !$root.contains(event.relatedTarget)) $root.open = false
    })
    $root.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !$root.open) return
      $root.open = false
      $root.querySelector('summary').focus()
    })
  }
}

/** "Print this page" and the like: <button data-module="tt-print" hidden>, shown only when it works. */
class Print extends Component {
  static moduleName = 'tt-print'

  constructor ($root) {
    super($root)
    $root.hidden = false
    $root.addEventListener('click', () => window.print())
  }
}

/** Start every component within `scope` that has not started yet. */
function start (scope = document) {
  const onError = (error) => { if (error.name !== 'InitError') console.error(error) }
  initAll({ scope, onError })
  for (const Module of [Exit, Autosave, Poll, Menu, Print]) createAll(Module, undefined, { scope, onError })
}

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
start()
document.addEventListener('htmx:after:swap', (event) => start(event.target instanceof Element ? event.target.parentElement || event.target : document))
