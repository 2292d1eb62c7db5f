/**
 * Keeps the last good picture on the wall when a new one cannot be drawn.
 *
 * @import { ComponentType } from "preact"
 */

import { Component } from "preact";

import { html } from "../ui/html.js";

/**
 * @typedef {object} Props
 * @property {ComponentType<any>} draw draws from nothing but its facts
 * @property {object} facts
 */

/** @extends {Component<Props>} */
export class LastGood extends Component {
  /** @type {object | null} */
  good = null;

  // Not in the state: it must be known before the update that failed counts as done.
  /** @type {object | null} */
  failed = null;

  /** @type {object | null} */
  shown = null;

  /** @override */
  componentDidMount() {
    this.remember();
  }

  /** @override */
  componentDidUpdate() {
    this.remember();
  }

  remember() {
    if (this.failed !== this.props.facts) this.good = this.props.facts;
  }

  /** @override @param {unknown} error */
  componentDidCatch(error) {
    console.error("The picture could not be drawn; the last good one stays.", error);
    const { facts } = this.props;
    // If the last good one fails too, an empty wall is better than a loop.
    if (this.shown !== facts) this.good = null;
    this.failed = facts;
    this.setState({});
  }

  /** @override */
  render() {
    const { draw: Draw, facts } = this.props;
    this.shown = this.failed === facts ? this.good : facts;
    return this.shown && html`<${Draw} ...${this.shown} />`;
  }
}
