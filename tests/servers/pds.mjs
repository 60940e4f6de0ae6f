// A real server of Bluesky (PDS) with its directory (PLC) on loopback, until it is ended. What only the whole network
// can tell (likes, followers, what others answer) is told by nobody here.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
const found = createRequire(pathToFileURL(`${process.env.SERVERS}/`)).resolve('@atproto/dev-env')
const { TestNetworkNoAppView } = (await import(found)).default
const network = await TestNetworkNoAppView.create({ dbPostgresSchema: 'none' })
console.log(`READY ${network.pds.url}`)
process.on('SIGTERM', async () => {
  await network.close()
  process.exit(0)
})
